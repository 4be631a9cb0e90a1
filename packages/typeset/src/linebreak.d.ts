/** The part of linebreak (UAX #14) that we use; it brings no types of its own. */
declare module 'linebreak' {
  interface Break {
    /** index of the UTF-16 unit before which a line may end */
    readonly position: number;
    /** must, not may */
    readonly required: boolean;
  }
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): Break | null;
  }
}
