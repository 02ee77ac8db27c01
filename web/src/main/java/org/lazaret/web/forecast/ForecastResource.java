package org.lazaret.web.forecast;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.forecast.Forecasts;
import org.lazaret.shared.Invalid;

/** Free rooms on the days to come, of a site with the lists behind the figures, and of all sites in reach in figures. */
@RequestScoped
@Path("/")
public class ForecastResource {
    @Inject
    private Forecasts forecasts;
    @Inject
    private Caller caller;

    /** In the order of their divisions and names. */
    public record SiteForecasts(List<SiteForecast> items) {
    }

    /**
     * @param arrivals a day, 0–5,000: what if; without it as many as the site is used to
     * @param live     {@code true} from a page that is open already: leaves no row in the audit
     */
    @GET
    @Path("sites/{site}/forecast")
    public ForecastAnswer forecast(@PathParam("site") UUID site, @QueryParam("arrivals") String arrivals, @QueryParam("live") boolean live) {
        return ForecastAnswer.of(forecasts.of(caller, site, number(arrivals), live));
    }

    /** @param arrivals a day at each site */
    @GET
    @Path("forecasts")
    public SiteForecasts forecasts(@QueryParam("arrivals") String arrivals, @QueryParam("live") boolean live) {
        return new SiteForecasts(forecasts.all(caller, number(arrivals), live).stream().map(SiteForecast::of).toList());
    }

    private static Integer number(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            throw new Invalid("arrivals", "not-a-whole-number");
        }
    }
}
