package org.lazaret.web.dayreport;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.lazaret.access.Caller;
import org.lazaret.dayreport.DailyReports;
import org.lazaret.dayreport.DailyReports.Asked;
import org.lazaret.dayreport.DailyReports.Book;
import org.lazaret.dayreport.Figure;
import org.lazaret.web.Download;
import org.lazaret.web.door.Command;
import org.lazaret.web.door.Page;
import org.lazaret.web.form.Fields;
import org.lazaret.web.form.QueryDay;
import org.lazaret.web.problem.Texts;

/** What a site reports of a day. */
@RequestScoped
@Path("/sites/{site}/daily-report")
public class DailyReportResource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    private DailyReports reports;
    @Inject
    private Caller caller;
    @Context
    private HttpHeaders headers;

    /**
     * @param day     of the site's calendar, {@code 2021-08-09}; the day in progress without it
     * @param knownBy what was recorded later is left out; now without it
     * @param live    {@code true} from a page that is open already and refreshes itself: leaves no row in the audit
     */
    @GET
    public DailyReportAnswer report(@PathParam("site") UUID site, @QueryParam("day") String day, @QueryParam("knownBy") String knownBy, @QueryParam("live") boolean live) {
        return DailyReportAnswer.of(reports.of(caller, site, asked(day, knownBy), live), texts());
    }

    /**
     * The rows that a figure is the number of.
     *
     * @param figure its name, as the report says it: {@code PRESENT_AT_END}
     */
    @GET
    @Path("list")
    public FigureListAnswer list(@PathParam("site") UUID site, @QueryParam("figure") String figure, @QueryParam("day") String day, @QueryParam("knownBy") String knownBy,
            @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        int most = Page.limit(limit);
        Figure named = Stream.of(Figure.values()).filter(one -> one.name().equals(figure)).findAny().orElse(null);
        return FigureListAnswer.of(reports.list(caller, site, asked(day, knownBy), named, Page.after(cursor), most), named, most, texts());
    }

    /** Everything as a workbook: the lists for those who care for people, the figures for all. */
    @GET
    @Path("workbook")
    public Response workbook(@PathParam("site") UUID site, @QueryParam("day") String day, @QueryParam("knownBy") String knownBy) {
        Book book = reports.book(caller, site, asked(day, knownBy));
        Texts texts = texts();
        String name = ReportTexts.heading("file", texts) + " " + book.of().report().day().day() + ".xlsx";
        return Download.of(name, XLSX, (StreamingOutput) out -> new ReportBook(book, texts).write(out));
    }

    /** @param knownBy as of when, as it stands on the paper */
    public record PrintForm(LocalDate day, Instant knownBy) {
    }

    /** Says that the figures were printed, which is put on record. */
    @POST
    @Path("prints")
    @Command
    public Response printed(@PathParam("site") UUID site, PrintForm form) {
        reports.printed(caller, site, form.day(), form.knownBy());
        return Response.noContent().build();
    }

    private static Asked asked(String day, String knownBy) {
        Fields fields = new Fields();
        Instant known = fields.instant("knownBy", knownBy);
        LocalDate date = fields.read(() -> QueryDay.of(day));
        fields.refuse();
        return new Asked(date, known);
    }

    private Texts texts() {
        return Texts.in(headers.getAcceptableLanguages());
    }
}
