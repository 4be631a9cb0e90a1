/**
 * The measures that an arrangement is held to, in metres: usual figures of interior design handbooks (Panero & Zelnik,
 * Human Dimension and Interior Space, 1979; Neufert, Architects' Data), written down from memory and still to be checked
 * against the books.
 */
export const clearances = {
  /** a person walks between pieces, and past the main group */
  walkway: 0.75,
  /** before doors and drawers */
  access: 0.6,
  /** off the camera, so that nothing is cut by the picture's edge */
  camera: 0.9,
  /** top of what may stand before a window: a sill's height */
  sill: 0.9,
} as const;

/** Share of what a piece hides in the photo that may be an existing thing and not bare wall or floor. */
export const hiddenThings = { rug: 0.25, wall: 0.06, tall: 0.2, low: 0.4 } as const;
