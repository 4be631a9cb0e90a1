/** metres from the floor to the top of every dining table */
export const tableHeight = 0.75;
