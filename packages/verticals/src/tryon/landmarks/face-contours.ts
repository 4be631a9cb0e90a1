/** Runs of points of MediaPipe's face mesh, by what they follow. Right and left are the person's own. */

export type Side = 'right' | 'left';

export const lipsOuter = [
  61, 185, 40, 39, 37, 0, 267, 269, 270, 409, 291, 375, 321, 405, 314, 17, 84, 181, 91, 146,
] as const;
/** the mouth's opening: where lips end and teeth may begin */
export const lipsInner = [
  78, 191, 80, 81, 82, 13, 312, 311, 310, 415, 308, 324, 318, 402, 317, 14, 87, 178, 88, 95,
] as const;

export const faceOval = [
  10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176, 149,
  150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
] as const;

/** From the outer to the inner corner of the eye, both included. */
export const upperLid = {
  right: [33, 246, 161, 160, 159, 158, 157, 173, 133],
  left: [263, 466, 388, 387, 386, 385, 384, 398, 362],
} as const satisfies Record<Side, readonly number[]>;
export const lowerLid = {
  right: [33, 7, 163, 144, 145, 153, 154, 155, 133],
  left: [263, 249, 390, 373, 374, 380, 381, 382, 362],
} as const satisfies Record<Side, readonly number[]>;
/** the fold above the lid, from outside inwards */
export const lidFold = {
  right: [247, 30, 29, 27, 28, 56, 190],
  left: [467, 260, 259, 257, 258, 286, 414],
} as const satisfies Record<Side, readonly number[]>;

/** A brow's lower and upper edge, from outside inwards. */
export const browLower = {
  right: [46, 53, 52, 65, 55],
  left: [276, 283, 282, 295, 285],
} as const satisfies Record<Side, readonly number[]>;
export const browUpper = {
  right: [70, 63, 105, 66, 107],
  left: [300, 293, 334, 296, 336],
} as const satisfies Record<Side, readonly number[]>;

/** From the apple of the cheek up along the bone. */
export const cheek = {
  right: [50, 118, 117, 116, 123, 147, 187, 205],
  left: [280, 347, 346, 345, 352, 376, 411, 425],
} as const satisfies Record<Side, readonly number[]>;

/** Where skin shows on most faces: forehead, cheeks, nose, chin. */
export const bareSkin = [
  9, 151, 108, 337, 50, 280, 101, 330, 205, 425, 4, 195, 36, 266, 187, 411, 199,
] as const;

export const sides = ['right', 'left'] as const satisfies readonly Side[];
