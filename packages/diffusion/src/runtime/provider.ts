/** Where networks run: onnxruntime's execution providers that its Node build offers. */
export const providers = ['cpu', 'cuda', 'webgpu'] as const;
export type Provider = (typeof providers)[number];
