/** Who signs a workspace's orders; its keys are at `<issuer>/jwks.json`. */
export function orderIssuer(publicUrl: string, workspaceId: string): string {
  return `${publicUrl}/api/orders/${workspaceId}`;
}
