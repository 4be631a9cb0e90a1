/**
 * Solves Σ_j nodes[j]^i · x[j] = rhs[i], i = 0 … n−1, through Lagrange's basis: x[j] is the basis polynomial of node j with
 * its powers replaced by rhs. n is 3 at most here, so the polynomials are multiplied out.
 * @param nodes all different
 */
export function solveVandermonde(nodes: readonly number[], rhs: readonly number[]): number[] {
  return nodes.map((node, j) => {
    let polynomial = [1];
    for (const [k, other] of nodes.entries()) {
      if (k === j) continue;
      // times (t − other) / (node − other)
      const raised = [0, ...polynomial];
      polynomial = raised.map((value, i) => (value - other * (polynomial[i] ?? 0)) / (node - other));
    }
    return polynomial.reduce((sum, coefficient, i) => sum + coefficient * (rhs[i] ?? 0), 0);
  });
}
