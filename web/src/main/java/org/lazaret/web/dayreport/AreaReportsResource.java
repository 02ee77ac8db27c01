package org.lazaret.web.dayreport;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.lazaret.access.Caller;
import org.lazaret.dayreport.DailyReports;
import org.lazaret.web.form.QueryDay;
import org.lazaret.web.problem.Texts;

/** The daily reports of all sites in reach, figures only. */
@RequestScoped
@Path("/daily-reports")
public class AreaReportsResource {
    @Inject
    private DailyReports reports;
    @Inject
    private Caller caller;
    @Context
    private HttpHeaders headers;

    /** In the order of their divisions and names. */
    public record AreaAnswer(List<DailyReportAnswer> items) {
    }

    /**
     * @param day  by each site's own calendar, {@code 2021-08-09}; the day in progress without it; sites where it has not come are left out
     * @param live {@code true} from a page that is open already and refreshes itself: leaves no row in the audit
     */
    @GET
    public AreaAnswer reports(@QueryParam("day") String day, @QueryParam("live") boolean live) {
        Texts texts = Texts.in(headers.getAcceptableLanguages());
        return new AreaAnswer(reports.all(caller, QueryDay.of(day), live).stream().map(of -> DailyReportAnswer.of(of, texts)).toList());
    }
}
