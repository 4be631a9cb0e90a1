/** As the typesetter's own cap, so that a browser can say so before it sends anything. */
export const maxFontBytes = 32 * 1024 * 1024;
