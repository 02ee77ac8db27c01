package org.lazaret.curve;

import java.time.ZoneId;
import java.util.List;
import org.lazaret.curve.Curve.Window;
import org.lazaret.episode.EpisodeRow;
import org.lazaret.manual.ManualReading;
import org.lazaret.patch.Worn;
import org.lazaret.series.Vitals.Latest;
import org.lazaret.watch.WatchRules;

/**
 * How somebody's temperature went, with all that is marked on it.
 *
 * @param zone     of the site by whose rules it is judged
 * @param fever    the lines of that site
 * @param wears    patches that were on within the window, the earliest first
 * @param manuals  by thermometer, those withdrawn left out
 * @param episodes that stand or were refuted
 * @param latest   the newest reading of the patch that is on, whatever it is worth; {@code null} when nothing came from it
 * @param usual    median of the same hour of the days before, hundredths of a degree (settled reading 8); {@code null} when
 *                 too few readings are known, or the window is too short to tell
 */
public record PersonCurve(Window window, ZoneId zone, WatchRules.Fever fever, Curve curve, List<Worn> wears, List<ManualReading> manuals,
        List<EpisodeRow> episodes, Latest latest, Integer usual) {
}
