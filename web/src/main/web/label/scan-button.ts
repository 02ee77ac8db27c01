import { html, type TemplateResult } from 'lit';
import '../elements/lz-button.ts';
import type { LzField } from '../elements/lz-field.ts';
import { cannotScan, type Wanted } from './code.ts';
import { say } from './messages.ts';

const cannot = () => cannotScan(window.isSecureContext, navigator.mediaDevices !== undefined);

/** What to say under a field for codes: why there is no camera, where there is none. */
export function scanHint(hint: string): string {
  const why = cannot();
  return why ? `${hint} ${say().troubles[why]}` : hint;
}

/** Nothing where no camera can be; the camera and what reads its picture load when it is pressed. */
function scanButton(press: (field: LzField) => unknown): TemplateResult | undefined {
  return cannot() ? undefined : html`<lz-button class="beside-field" only icon="camera" label=${say().scan}
    @click=${(event: Event) => press((event.currentTarget as Element).parentElement!.querySelector<LzField>('lz-field')!)}></lz-button>`;
}

/** A field for one code with the camera beside it, which then sends the form: as a scanner with its Enter does. */
export function scansOne(field: TemplateResult, wanted?: Wanted): TemplateResult {
  return html`<div class="row top-al">${field}${scanButton(async (into) => {
    const { scanCode } = await import('./scan.ts');
    const code = await scanCode(wanted);
    if (!code || !into.isConnected) return;
    into.value = code;
    await into.updateComplete;
    into.closest('form')?.requestSubmit();
  })}</div>`;
}

/** An area for many codes, one a line. @param codesIn reads what is in it */
export function scansMany(field: TemplateResult, codesIn: (typed: string) => string[]): TemplateResult {
  return html`<div class="row top-al">${field}${scanButton(async (into) => {
    const { scanCodes } = await import('./scan.ts');
    await scanCodes((code) => {
      const codes = codesIn(into.value);
      if (codes.includes(code)) return say().known(code);
      into.value = [...codes, code].join('\n');
      return say().added(code, codes.length + 1);
    });
  })}</div>`;
}
