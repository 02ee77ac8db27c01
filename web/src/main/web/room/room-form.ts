import { numberOf, textOf, type Values } from '../shared/merge.ts';
import type { Air, Room, Side, Zone } from './facts.ts';

interface Features {
  ownBathroom: boolean;
  window: boolean;
  airConditioning: Air;
  accessible: boolean;
  capacity: number;
  areaM2: number | null;
  bedDistanceM: number | null;
  note: string | null;
}

/** A room as the server draws it up; a refusal brings it so as well. */
export interface RoomFacts {
  number: string;
  place: { zone: Zone; corridor: string | null; side: Side; door: number };
  features: Features;
}

const tick = (has: boolean) => has ? 'yes' : '';
const said = (value: unknown) => value === null || value === undefined ? '' : String(value);

/** What stands in the form of a room that is new: what most rooms of a site have (R11). */
export const plainRoom: Values = {
  zone: 'CONTAMINATED', corridor: '', side: 'LEFT', door: '1', ownBathroom: 'yes', window: 'yes', airConditioning: 'SPLIT', accessible: '',
  capacity: '1', areaM2: '', bedDistanceM: '', note: '',
};

export function roomForm({ number, place, features }: RoomFacts): Values {
  return {
    number, zone: place.zone, corridor: said(place.corridor), side: place.side, door: String(place.door),
    ownBathroom: tick(features.ownBathroom), window: tick(features.window), airConditioning: features.airConditioning,
    accessible: tick(features.accessible), capacity: String(features.capacity), areaM2: said(features.areaM2),
    bedDistanceM: said(features.bedDistanceM), note: said(features.note),
  };
}

export function factsOf({ number, zone, corridor, side, door, features }: Room): RoomFacts {
  return { number, place: { zone, corridor, side, door }, features };
}

export function featuresOf(values: Values) {
  const has = (name: string) => values[name] === 'yes';
  return {
    ownBathroom: has('ownBathroom'), window: has('window'), airConditioning: values['airConditioning'], accessible: has('accessible'),
    capacity: numberOf(values['capacity']), areaM2: numberOf(values['areaM2']), bedDistanceM: numberOf(values['bedDistanceM']), note: textOf(values['note']),
  };
}

/** The request that draws a room so. */
export function roomBody(values: Values) {
  return { number: (values['number'] ?? '').trim(), zone: values['zone'], corridor: textOf(values['corridor']), side: values['side'],
    door: numberOf(values['door']), features: featuresOf(values) };
}
