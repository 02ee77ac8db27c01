import { html, nothing, render } from 'lit';
import '../elements/lz-button.ts';
import '../elements/lz-dialog.ts';
import { language } from '../shared/i18n.ts';
import { place } from '../shared/router.ts';
import { sheet } from '../shared/sheet.ts';
import { tones } from '../shared/tones.ts';
import './lz-scan.ts';
import type { Wanted } from './code.ts';
import { say } from './messages.ts';

/** @returns the first code that comes before the camera; undefined if the person left */
export async function scanCode(wanted?: Wanted): Promise<string | undefined> {
  let read: string | undefined;
  await scan(say().close, (code) => {
    read = code;
    return undefined;
  }, wanted);
  return read;
}

/** One code after the other, until the person is done. @param heard answers what to say of the code */
export function scanCodes(heard: (code: string) => string): Promise<void> {
  return scan(say().done, heard);
}

/** @param heard answers what to say of a code, undefined when that was all */
async function scan(leave: string, heard: (code: string) => string | undefined, wanted?: Wanted): Promise<void> {
  await sheet('/label.css');
  const holder = document.body.appendChild(document.createElement('div'));
  let said = '';
  return new Promise((answer) => {
    const done = () => {
      stops.forEach((stop) => stop());
      render(nothing, holder);
      holder.remove();
      answer();
    };
    const got = ({ detail }: CustomEvent<string>) => {
      navigator.vibrate?.(60);
      tones(1320);
      const words = heard(detail);
      if (words === undefined) return done();
      said = words;
      draw();
    };
    const draw = () => render(html`<lz-dialog open head=${wanted?.head ?? say().head} @lz-close=${done}><lz-scan .wanted=${wanted} said=${said} @lz-code=${got}></lz-scan>
      <div slot="acts"><lz-button label=${leave} @click=${done}></lz-button></div></lz-dialog>`, holder);
    const stops = [language.watch(draw), place.watch(done)];
    draw();
  });
}
