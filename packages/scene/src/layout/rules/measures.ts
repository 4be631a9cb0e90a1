/**
 * The measures that arrangements are held to, in metres unless said otherwise, each with where it was read:
 *
 * [HUD] US Department of Housing and Urban Development, Manual of Acceptable Practices, vol. 4, 1973, as reprinted in
 *   "Time-Saver Standards for Building Types" (northernarchitecture.us/space-requirements/furniture-clearances.html)
 * [NKBA] National Kitchen & Bath Association, clearances for dining (proremodeler.com, 25 October 2012)
 * [ADA] 2010 ADA Standards for Accessible Design, §403.5.1
 * [SMPTE] the 30° recommendation of the Society of Motion Picture and Television Engineers, as quoted by
 *   "Optimum HDTV viewing distance" (Wikipedia)
 * [ALA] J. Rey-Barreau, American Lighting Association, on chandeliers over tables and counters
 * [CPSC] US Consumer Product Safety Commission, nursery safety: no cot near a window with cords
 * [M11] P. Merrell et al., "Interactive Furniture Layout Using Interior Design Guidelines", SIGGRAPH 2011, §3
 * "convention": what decorators' guides agree on (livingetc.com, 7 March 2025; micadoni.com), without one authority
 */
export const measures = {
  /** A person walks between pieces and to every group. Convention: 30 in; [HUD] asks at least 24 in, [ADA] 36 in. */
  walkway: 0.75,
  /** Before doors and drawers, kept empty. Convention; [HUD] wants 36 in before a chest of drawers, see `drawers`. */
  access: 0.6,
  /** Before doors and drawers, to stand and pull them out. [HUD] 36 in. */
  drawers: 0.91,
  /** Into the room from a door's foot: its leaf swings through 80 to 90 cm. [ADA] clear doorway 32 in, and its frame. */
  doorSwing: 0.9,
  /** Before the glass, kept free of what rises above the sill: curtains and a person. Convention. */
  windowReach: 0.6,
  /** A window's sill where the photo does not say, and the lowest that furniture is held under. Convention. */
  sill: 0.9,
  lowestSill: 0.5,
  /** Off the camera, so that nothing is cut by the picture's edge. Photographers' convention. */
  camera: 0.9,
  /** From a wall to the back of what stands against it: skirting, plugs. Convention: 3 to 10 cm. */
  againstWall: 0.1,
  /** From a seat's front edge to the low table before it. Convention: 30 (legs) to 60 cm (arm's reach), 45 the middle. */
  reach: [0.3, 0.6],
  /** Between the heads of people who talk. [M11] and convention: at most 8 ft. */
  conversation: 2.44,
  /** The television fills 30° of the view [SMPTE]: 1.6 diagonals; comfortable from 1.2 (THX, 40°) to 2.8 (20°) of them. */
  viewing: [1.2, 2.8],
  /** degrees between where a sofa looks and its television. Convention. */
  viewingTurn: 30,
  /** A rug reaches under the front legs of the seats on it. Convention. */
  rugUnder: 0.12,
  /** Beside a bed, to get into it. [HUD] 22 in on one side, 12 in on the less used side of a double bed. */
  bedSide: 0.56,
  bedOtherSide: 0.3,
  /** From a table's edge to what stands behind its chairs, to get up. [NKBA] 32 in; 36 in to edge past. */
  chairPull: 0.81,
  /** A chair's seat reaches under its table. Half of a seat's depth; convention. */
  tuck: 0.24,
  /** A pendant over the middle of a table, at most so far off it. Convention. */
  pendantOff: 0.15,
  /** From a table's top to a pendant over it. [ALA] 30 to 34 in under an 8 ft ceiling, 3 in more for every foot above. */
  pendantAbove: [0.7, 1.15],
  /** A picture's middle. Museums hang at 57 in; convention 56 to 67 in, higher over furniture. */
  eyeHeight: [1.42, 1.7],
  /** From the top of what stands below to a picture. Convention: 4 to 10 in. */
  aboveFurniture: [0.1, 0.45],
  /** A picture's middle and the middle of what stands below, at most so far apart (a pair counts as one). Convention. */
  centred: 0.12,
  /** A cot from a window [CPSC]; also how near a headboard counts as under it (convention: draughts, daylight). */
  bedFromWindow: 0.6,
  /** degrees between where the person at a desk looks and a window's light: sideways is best. EU directive 90/270 asks for no
   *  dazzle and no reflections; occupational guides read it as a screen at right angles to the window. */
  deskGlare: 60,
  /** A desk has daylight when a window lies within so far. Convention. */
  deskLight: 3,
  /** Curtains hang with their middle on their window's, at most so far off it. Convention. */
  curtainOff: 0.2,
} as const;

/** Share of what a piece hides in the photo that may be an existing thing and not bare wall or floor; `atWall`: of a cupboard. */
export const hiddenThings = { rug: 0.25, wall: 0.06, tall: 0.2, low: 0.4, atWall: 0.15 } as const;

/** Share of a window that something further off may hide in the picture. */
export const hiddenWindow = 0.15;

/** How sure a wall, a door or a window must be before a rule holds to it, 0…1. */
export const sureness = {
  /** walls that furniture may lean on */
  lean: 0.4,
  /** walls that nothing may pass, that lend the strip of floor along them, that carry a cupboard */
  wall: 0.5,
  /** walls that carry pictures */
  hang: 0.6,
  /** doors kept free, windows kept bright (openings.ts) */
  door: 0.3,
  window: 0.2,
  /** windows that get curtains: a wrong guess would hang cloth on a bare wall */
  curtains: 0.6,
} as const;
