/** How a checkpoint of one size draws a picture of another: in windows of its own size, side by side with some overlap. */

interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Region {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface WindowPlan {
  /** the picture is drawn at this size */
  readonly frame: Size;
  /** pixels of `frame`; all of one size */
  readonly windows: readonly Region[];
}

export interface WindowOptions {
  /** what must be drawn, pixels of the picture */
  readonly box: Region;
  readonly drawing: Size & { readonly fixed: boolean; readonly multiple: number };
}

/** Share of a window that its neighbour draws too. */
const overlap = 0.25;
/** More windows than this take longer than anybody waits: the picture is drawn smaller instead. */
const mostWindows = 6;
/** Rather one window at this scale than several at full size: windows that see everything agree with themselves. */
const mildest = 0.75;
/** Small pictures are drawn larger, up to this. */
const largest = 2;
/** room around what must be drawn, as a share of its size */
const margin = 0.1;

/** Windows over `box` that together are as few and as large as the checkpoint draws well. */
export function planWindows(picture: Size, { box, drawing }: WindowOptions): WindowPlan {
  const around = {
    width: Math.min(picture.width, (box.right - box.left) * (1 + 2 * margin)),
    height: Math.min(picture.height, (box.bottom - box.top) * (1 + 2 * margin)),
  };
  const whole = Math.min(drawing.width / around.width, drawing.height / around.height, largest);
  let scale = whole >= mildest ? whole : 1;
  let plan = layWindows(picture, scale, { box, drawing });
  while (plan.windows.length > mostWindows && scale > whole) {
    scale = Math.max(whole, scale * 0.85);
    plan = layWindows(picture, scale, { box, drawing });
  }
  return plan;
}

function layWindows(picture: Size, wanted: number, { box, drawing }: WindowOptions): WindowPlan {
  const { multiple, fixed } = drawing;
  const least = fixed ? drawing : { width: multiple, height: multiple };
  const scale = Math.max(wanted, least.width / picture.width, least.height / picture.height);
  const frame = {
    width: Math.max(least.width, Math.round(picture.width * scale)),
    height: Math.max(least.height, Math.round(picture.height * scale)),
  };
  const [sx, sy] = [frame.width / picture.width, frame.height / picture.height];
  const fit = (drawn: number, framed: number): number =>
    fixed ? drawn : Math.min(drawn, Math.floor(framed / multiple) * multiple);
  const width = fit(drawing.width, frame.width);
  const height = fit(drawing.height, frame.height);
  const lefts = stations(box.left * sx, box.right * sx, { length: width, limit: frame.width });
  const tops = stations(box.top * sy, box.bottom * sy, { length: height, limit: frame.height });
  const windows = tops.flatMap((top) =>
    lefts.map((left) => ({ left, top, right: left + width, bottom: top + height })),
  );
  return { frame, windows };
}

/** Where windows of `length` start to cover [from, to) within [0, limit), spread evenly. */
function stations(from: number, to: number, { length, limit }: { length: number; limit: number }): number[] {
  const extent = Math.min(limit, to - from);
  const count = extent <= length ? 1 : Math.ceil((extent - overlap * length) / ((1 - overlap) * length));
  const middle = (from + to) / 2;
  const span = Math.max(extent, length);
  const start = Math.min(Math.max(0, middle - span / 2), limit - span);
  return Array.from({ length: count }, (_, k) =>
    Math.round(count === 1 ? start : start + (k * (span - length)) / (count - 1)),
  );
}
