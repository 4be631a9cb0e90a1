/** What browsers get for Node's `module`: HarfBuzz names it in a branch that only Node takes. */
export {};
