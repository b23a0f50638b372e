'use client';

import { useId, useState } from 'react';
import { THEME_COOKIE, THEME_SECONDS, type Theme, themes } from '../../theme.ts';

const names = { system: 'Auto', light: 'Light', dark: 'Dark' } as const satisfies Record<Theme, string>;

/** Light, dark, or as the machine has it; kept in a cookie, so that the server draws the right one at once. */
export function ThemeSwitch({ theme }: { readonly theme: Theme }) {
  const [chosen, setChosen] = useState(theme);
  const group = useId();
  const choose = (next: Theme) => {
    setChosen(next);
    document.documentElement.dataset.theme = next;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not in every browser yet.
    document.cookie = `${THEME_COOKIE}=${next}; path=/; max-age=${THEME_SECONDS}; samesite=lax`;
  };
  return (
    <fieldset className="flex rounded-sm border border-line">
      <legend className="sr-only">Theme</legend>
      {themes.map((one) => (
        <label
          key={one}
          className="flex h-9 flex-1 cursor-pointer items-center justify-center text-12 text-stone has-checked:bg-card has-checked:font-[550] has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-indigo max-md:h-11"
        >
          <input
            type="radio"
            name={group}
            value={one}
            checked={chosen === one}
            onChange={() => choose(one)}
            className="sr-only"
          />
          {names[one]}
        </label>
      ))}
    </fieldset>
  );
}
