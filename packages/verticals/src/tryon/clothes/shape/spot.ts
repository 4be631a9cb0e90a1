/** A point in a silhouette's frame (`seeSilhouette`): its own unit, x to the picture's right, y down. */
export type Spot = readonly [x: number, y: number];
