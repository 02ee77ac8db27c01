package org.lazaret.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lazaret.forecast.Forecasts.OfSite;
import org.lazaret.roomlist.SiteWorld;
import org.lazaret.site.Site;
import org.lazaret.site.SiteKind;

/** Open isolation sites as one. */
class TogetherTest {

    @Test
    void open_isolation_sites_are_added_up_day_by_day_and_no_others() {
        OfSite few = told(SiteKind.ISOLATION, true, new HouseFixture().clean(2).arrivals(1).house());
        OfSite many = told(SiteKind.ISOLATION, true, new HouseFixture().clean(3).house());
        Together all = Together.of(List.of(few, many, told(SiteKind.ISOLATION, false, new HouseFixture().clean(50).house()),
                told(SiteKind.RESIDENCE, true, new HouseFixture().clean(50).house()))).orElseThrow();
        assertEquals(List.of(few.site().id(), many.site().id()), all.sites());
        assertEquals(List.of(5, 5), List.of(all.rooms(), all.forecast().now()));
        for (int day = 0; day < Forecast.DAYS; day++) {
            assertEquals(few.forecast().days().get(day).free() + many.forecast().days().get(day).free(), all.forecast().days().get(day).free());
            assertEquals(few.forecast().days().get(day).mostLowest() + many.forecast().days().get(day).mostLowest(), all.forecast().days().get(day).mostLowest());
        }
    }

    @Test
    void a_site_that_runs_out_is_helped_by_one_that_has_rooms() {
        OfSite full = told(SiteKind.ISOLATION, true, new HouseFixture().lived(Outlook.NEVER).house());
        OfSite empty = told(SiteKind.ISOLATION, true, new HouseFixture().clean(3).house());
        assertEquals(HouseFixture.TODAY, full.forecast().runsOut());
        assertNull(Together.of(List.of(full, empty)).orElseThrow().forecast().runsOut());
        assertEquals(HouseFixture.TODAY, Together.of(List.of(full)).orElseThrow().forecast().runsOut());
    }

    @Test
    void there_is_no_common_line_where_one_has_none_and_nothing_together_where_no_site_is_open() {
        assertNull(Together.of(List.of(told(SiteKind.ISOLATION, true, new HouseFixture().clean(1).house()))).orElseThrow().reserve());
        assertEquals(Optional.empty(), Together.of(List.of(told(SiteKind.ISOLATION, false, new HouseFixture().clean(1).house()))));
    }

    private static OfSite told(SiteKind kind, boolean open, House house) {
        return new OfSite(new Site(kind, SiteWorld.facts("点")), open, house, Forecast.of(house, null), null, 0);
    }
}
