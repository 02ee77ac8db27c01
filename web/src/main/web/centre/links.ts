import { asked } from '../dayreport/reports.ts';
import { may } from '../shared/session.ts';

/** The lists behind the figures of a site; nothing where there is none for this person. */
const at = (operation: string, address: string): string | undefined => may(operation) ? address : undefined;

export const links = {
  forecast: (site: string) => at('GET /api/sites/{site}/forecast', `/sites/${site}/forecast`),
  rooms: (site: string, show: string) => at('GET /api/sites/{site}/board', `/sites/${site}/board?show=${show}`),
  people: (site: string, rooms: boolean) => rooms ? at('GET /api/sites/{site}/board', `/sites/${site}/board?show=occupied`) : at('GET /api/sites/{site}/people', `/sites/${site}/people`),
  leave: (site: string) => at('GET /api/sites/{site}/leaving', `/sites/${site}/leaving`),
  came: (site: string) => at('GET /api/sites/{site}/daily-report', `/sites/${site}/daily-report${asked({ figure: may('GET /api/sites/{site}/daily-report/list') ? 'CAME_IN' : '' })}`),
  alerts: (site: string, kind: string) => at('GET /api/sites/{site}/alerts', `/sites/${site}/alerts?kind=${kind}`),
  unclaimed: (site: string) => at('GET /api/sites/{site}/alerts', `/sites/${site}/alerts?show=unclaimed`),
  // The list of tests has names; who may not see those has the same figure among the others of the day.
  overdue: (site: string) => at('GET /api/sites/{site}/test-list', `/sites/${site}/tests?show=overdue`) ?? at('GET /api/sites/{site}/daily-report', `/sites/${site}/daily-report`),
  site: (site: string) => at('GET /api/sites/{site}', `/sites/${site}`),
  arrivals: (site: string) => at('GET /api/sites/{site}/arrivals', `/sites/${site}/arrivals`),
  forecasts: () => at('GET /api/forecasts', '/forecasts'),
};
