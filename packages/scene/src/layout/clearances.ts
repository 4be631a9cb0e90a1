/**
 * The measures that an arrangement is held to, in metres unless said. Sources: [P] Panero & Zelnik, Human Dimension and
 * Interior Space (1979), residential sections; [N] Neufert, Architects' Data (living and sleeping rooms); [T] SMPTE
 * EG-18 and THX advice on viewing angles (40° … 30°), as 1.5–2.5 screen diagonals.
 */
export const clearances = {
  /** [P] a person walks between pieces, and past the main group */
  walkway: 0.75,
  /** [P] from a seat's front edge to the low table before it; below 0.3 knees do not pass */
  seatToTable: { least: 0.3, most: 0.5 },
  /** [N] between the fronts of seats that face each other; further apart nobody talks */
  conversation: 3,
  /** [T] eyes to screen, in screen diagonals */
  screenDistance: { least: 1.2, most: 3.5 },
  /** [P] before doors and drawers */
  access: 0.6,
  /** how far a rug reaches under the front feet of the seat behind it, at least */
  rugUnderSeat: 0.1,
  /** a cupboard's or sofa's back to its wall, at most */
  backToWall: 0.12,
  /** off the camera, so that nothing is cut by the picture's edge */
  camera: 0.9,
  /** top of what may stand before a window: a sill's height, [N] 0.85–0.95 */
  sill: 0.9,
} as const;

/** Share of what a piece hides in the photo that may be an existing thing and not bare wall or floor. */
export const hiddenThings = { rug: 0.25, wall: 0.06, tall: 0.2, low: 0.4 } as const;
