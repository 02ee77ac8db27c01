import { moment, lasting } from '../shared/dates.ts';
import { now, zone } from '../shared/clock.ts';
import { language } from '../shared/i18n.ts';
import { say } from './messages.ts';
import { waitsFor, type Place, type Transfer } from './transfers.ts';

export function placeName(place: Place): string {
  return language.value === 'zh' ? place.nameZh : place.nameEn;
}

export function goesTo({ destination, outside }: Pick<Transfer, 'destination' | 'outside'>): string {
  return destination ? placeName(destination) : outside ?? say().noDestination;
}

export function at(instant: string): string {
  return moment(instant, { zone: zone.value, now: now() });
}

/** `等待 晏家湾隔离点`; empty when it is over. */
export function waiting(transfer: Transfer): string {
  const side = waitsFor(transfer);
  if (side === undefined) return '';
  return say().waits(side === 'origin' || transfer.outside ? placeName(transfer.origin) : goesTo(transfer));
}

/** `逾期 25 分钟`, or how long is left; empty when nothing more is to come. */
export function lateness({ dueAt }: Transfer): { late: boolean; text: string } | undefined {
  if (!dueAt) return undefined;
  const seconds = Math.round((Date.parse(dueAt) - now().getTime()) / 1000);
  return seconds < 0 ? { late: true, text: say().overdue(lasting(-seconds)) } : { late: false, text: say().dueIn(lasting(seconds)) };
}
