/* The entry: settings before anything is drawn, then the pages of each feature, then the app itself. */
import './access/pages.ts';
import './account/pages.ts';
import './alert/pages.ts';
import './arrival/pages.ts';
import './audit/pages.ts';
import './board/pages.ts';
import './gateway/pages.ts';
import './patch/pages.ts';
import './people/pages.ts';
import './protocol/pages.ts';
import './quarantine/pages.ts';
import './room/pages.ts';
import './round/pages.ts';
import './site/pages.ts';
import './job/pages.ts';
import './styleguide/pages.ts';
import './shell/lz-app.ts';
import { followSite } from './shared/live.ts';
import { followAddress } from './shared/router.ts';
import { followQueue } from './round/follow.ts';
import { followSettings } from './shared/settings.ts';

followSettings();
followAddress();
followSite();
void import('./alert/follow.ts').then((alerts) => alerts.followAlerts());
followQueue();
if ('serviceWorker' in navigator) void navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });
