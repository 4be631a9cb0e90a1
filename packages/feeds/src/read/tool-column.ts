export type FeedInput = Readonly<Record<string, unknown>>;

/** A column that says something to a tool. */
export interface ToolColumn {
  /** whether a column of this name, in lower case, is one */
  matches(name: string): boolean;
  /** The input with what the cell says. @param name as the file has it; @throws CellError */
  read(input: FeedInput, cell: string, name: string): FeedInput;
}
