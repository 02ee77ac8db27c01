import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icon } from '../elements/lz-icon.ts';
import { LzElement } from '../shared/element.ts';
import { language } from '../shared/i18n.ts';
import type { IconName } from '../shared/icons.ts';
import { vars } from '../shared/vars.ts';
import { halls, lookOf, type Contact, type Door, type Hall, type Look } from './case.ts';
import { say } from './messages.ts';

/** The floors on which the positive lay, their doors in order on both sides of the corridor, each with its word. */
@customElement('lz-floor-map')
export class LzFloorMap extends LzElement {
  @property({ attribute: false }) doors: readonly Door[] = [];
  @property({ attribute: false }) contacts: readonly Contact[] = [];

  protected override render() {
    return this.doors.length === 0 ? nothing : html`<section class="cx-maps">${halls(this.doors).map((hall) => this.#hall(hall))}</section>`;
  }

  #hall(hall: Hall) {
    const name = titleOf(hall);
    return html`<h2>${name}</h2><div class="cx-map" role="region" tabindex="0" aria-label=${name}><ol class="cx-hall">${hall.doors.map((door) => this.#door(door))}</ol></div>`;
  }

  #door(door: Door) {
    const look = lookOf(door.room, this.contacts);
    return html`<li class="cx-door ${meanings[look]} ${door.side === 'LEFT' ? 'cx-left' : 'cx-right'}" ${vars({ '--door': String(door.door) })}>
      <b>${door.number}</b><span class="t1">${look === 'none' ? nothing : icon(icons[look])}${say().looks[look]}</span></li>`;
  }
}

const meanings: Record<Look, string> = { positive: 'c-fever', ROOM: 'c-fever', DOOR: 'c-overdue', FLOOR: 'c-dirty', none: 'c-occ' };
const icons: Record<Exclude<Look, 'none'>, IconName> = { positive: 'warn', ROOM: 'bed', DOOR: 'door', FLOOR: 'route' };

function titleOf({ first, corridor }: Hall): string {
  const building = language.value === 'en' ? first.buildingEn || first.building : first.building;
  const floor = [say().floorNumber(first.floorNumber), first.label, corridor ? say().hall(corridor) : ''].filter(Boolean).join(' · ');
  return say().floor(building, floor);
}
