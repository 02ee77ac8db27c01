package org.lazaret.curve;

import java.time.ZoneId;
import org.lazaret.watch.Timeline;
import org.lazaret.watch.WatchRules;

/**
 * What was measured at one site, and the rules there.
 *
 * @param zone of the site's clock, by which days are counted
 */
record Part(Timeline timeline, WatchRules rules, ZoneId zone) {
}
