/** The session's cookie: out of reach of scripts, never sent along from other sites, and on https nowhere else. */
export function sessionCookie(publicUrl: string) {
  const secure = publicUrl.startsWith('https:');
  return {
    name: secure ? '__Host-escena.session' : 'escena.session',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
  } as const;
}
