import { nothing, svg, type SVGTemplateResult } from 'lit';
import { celsius, lasting, moment, time } from '../shared/dates.ts';
import type { Curve, Point, Told } from './curve.ts';
import { say } from './messages.ts';
import type { Scale } from './scale.ts';
import { ticks } from './view.ts';

/** What fits between two words on the axis, and what a word needs inside a band, in pixels. */
const tickRoom = 74, wordRoom = 58;

export interface Drawn {
  told: Told;
  curve: Curve;
  scale: Scale;
  now: number;
  /** Unique on the page: what is filled with a pattern or cut off names it. */
  id: string;
  pointed: (Point & { what: string }) | undefined;
}

/** The picture of a curve: what is known above, what is not hatched, fevers tinted, the line red above the fever line. */
export function plot(drawn: Drawn): SVGTemplateResult {
  const { told, curve, scale, id, now } = drawn;
  const fever = scale.y(told.feverLine);
  const path = scale.path(curve.stretches);
  const cut = (name: string, top: number, bottom: number) => svg`<clipPath id="${id}-${name}"><rect x=${scale.left} y=${top} width=${scale.right - scale.left} height=${Math.max(0, bottom - top)}></rect></clipPath>`;
  const x = scale.x(now);
  return svg`<defs><pattern id="${id}-gap" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V6" class="cv-hatch"></path></pattern>
      ${cut('over', scale.top, fever)}${cut('under', fever, scale.bottom)}${cut('all', scale.top - 8, scale.bottom)}</defs>
    ${axes(scale, told.zone)}${bands(drawn)}
    <path class="cv-limit" d="M${scale.left} ${fever}H${scale.right}"></path><text class="cv-hot b" x=${scale.left + 4} y=${fever - 5}>${say().line(celsius(told.feverLine / 100))}</text>
    <path class="cv-line" d=${path} clip-path="url(#${id}-under)"></path><path class="cv-line hot" d=${path} clip-path="url(#${id}-over)"></path>
    <g clip-path="url(#${id}-all)">${told.manuals.map((one) => diamond(scale, one))}</g>
    ${x >= scale.left && x <= scale.right ? svg`<path class="cv-now" d="M${x} ${scale.top}V${scale.bottom}"></path><text class="cv-accent b" x=${x + (scale.right - x < 40 ? -5 : 5)} y=${scale.top + 12} text-anchor=${scale.right - x < 40 ? 'end' : 'start'}>${say().now}</text>` : nothing}
    ${pointed(drawn)}`;
}

function axes(scale: Scale, zone: string): SVGTemplateResult {
  const marks = ticks(scale.view, Math.max(2, Math.floor((scale.right - scale.left) / tickRoom)), zone);
  return svg`${scale.lines().map((centi) => svg`<path class="cv-grid" d="M${scale.left} ${scale.y(centi)}H${scale.right}"></path><text x=${scale.left - 6} y=${scale.y(centi) + 4} text-anchor="end">${centi / 100}</text>`)}
    ${marks.map(({ at, day }) => svg`<path class="cv-grid ${day ? '' : 'dash'}" d="M${scale.x(at)} ${scale.top}V${scale.bottom}"></path>
      <text class=${day ? 'b' : ''} x=${Math.min(scale.x(at), scale.right - 16)} y=${scale.bottom + 18} text-anchor="middle">${day ? dayOf(at, zone) : time(new Date(at), { zone })}</text>`)}`;
}

/** `8月9日`, `9 Aug`: without the weekday, which has no room here. */
export function dayOf(at: number, zone: string): string {
  return moment(new Date(at), { zone, now: new Date(0) }).replace(/ ?\d\d:\d\d$/, '').replace(/^\d{4}年/, '').replace(/ \d{4}$/, '');
}

/** Why there is nothing stands above, how high a fever went below, where its line does not go. */
function bands({ told, scale, id, now }: Drawn): SVGTemplateResult {
  const word = (x: number, width: number, text: string, name: string, y: number) => width >= text.length * 7 && width >= wordRoom / 2
    ? svg`<text class="b ${name}" x=${x + width / 2} y=${y} text-anchor="middle">${text}</text>` : nothing;
  const height = scale.bottom - scale.top;
  return svg`${told.blanks.map((blank) => {
    const at = scale.clipped(Date.parse(blank.from), Date.parse(blank.to));
    const long = lasting((Date.parse(blank.to) - Date.parse(blank.from)) / 1000);
    return at ? svg`<rect class="cv-blank" x=${at.x} y=${scale.top} width=${at.width} height=${height} fill="url(#${id}-gap)"><title>${say().whys[blank.why]} ${long}</title></rect>${word(at.x, at.width, `${say().whys[blank.why]} ${long}`, 'cv-silent', scale.top + 12)}` : nothing;
  })}${told.episodes.filter(({ kind }) => kind === 'FEVER' || kind === 'RELATIVE_FEVER').map((fever) => {
    const at = scale.clipped(Date.parse(fever.onset), fever.ended ? Date.parse(fever.ended) : now);
    if (!at) return nothing;
    const text = [fever.kind === 'FEVER' ? '' : say().usually, fever.peak == null ? '' : celsius(fever.peak / 100), fever.verdict === 'REFUTED' ? say().refuted : ''].filter(Boolean).join(' · ');
    return svg`<rect class="cv-fever ${fever.verdict === 'REFUTED' || fever.kind !== 'FEVER' ? 'thin' : ''}" x=${at.x} y=${scale.top} width=${at.width} height=${fever.kind === 'FEVER' ? height : 4}><title>${text}</title></rect>${word(at.x, at.width, text, 'cv-hot', scale.bottom - 6)}`;
  })}`;
}

function diamond(scale: Scale, one: Told['manuals'][number]): SVGTemplateResult {
  return svg`<path class="cv-manual ${one.deviceFault ? 'off' : ''}" d="M${scale.x(Date.parse(one.at)).toFixed(1)} ${(scale.y(one.centi) - 6).toFixed(1)}l6 6-6 6-6-6z"></path>`;
}

function pointed({ pointed: point, scale, told }: Drawn): SVGTemplateResult | typeof nothing {
  if (!point || point.at < scale.view.from || point.at > scale.view.to) return nothing;
  const x = scale.x(point.at), y = scale.y(point.centi), hot = point.centi >= told.feverLine;
  const end = x > (scale.left + scale.right) / 2;
  return svg`<path class="cv-cross" d="M${x} ${scale.top}V${scale.bottom}"></path><circle class="cv-dot ${hot ? 'hot' : ''}" cx=${x} cy=${y} r="4"></circle>
    <text class="b cv-told" x=${x + (end ? -8 : 8)} y=${Math.max(scale.top + 12, y - 10)} text-anchor=${end ? 'end' : 'start'}>${celsius(point.centi / 100)} °C · ${moment(new Date(point.at), { zone: told.zone, now: new Date(point.at) })} · ${point.what}</text>`;
}
