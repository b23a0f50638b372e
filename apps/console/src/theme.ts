export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];
/** Chosen by the person, kept for a year, no secret: scripts may read and write it. */
export const THEME_COOKIE = 'svc_theme';
export const THEME_SECONDS = 365 * 24 * 3600;

/** Reads the theme of a cookie; the machine's own when there is none. */
export function themeOf(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? 'system';
}
