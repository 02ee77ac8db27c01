package org.lazaret.centre;

import java.time.Instant;
import java.util.List;
import org.lazaret.division.Division;
import org.lazaret.forecast.Together;

/**
 * All sites of an area as of one moment, in figures.
 *
 * @param area     the narrowest division that holds them all; {@code null} where there is none
 * @param areas    divisions to narrow it to: each holds some of the caller's sites and not all; in the order of their codes
 * @param sites    in the order of their divisions and names
 * @param together the open isolation sites as one; {@code null} where there are none
 * @param waiting  for a decision, the most urgent first
 */
public record Overview(Instant at, Division area, List<Division> areas, List<SiteFigures> sites, Totals totals, Together together, List<Waiting> waiting) {
}
