/** Marks the schema of a tool's input: the document puts the inputs of all tools there, by name. */
export const toolInputMark = 'x-escena-tool-input';
