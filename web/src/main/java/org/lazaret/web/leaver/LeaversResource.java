package org.lazaret.web.leaver;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.job.JobView;
import org.lazaret.leaver.CertificatePrints;
import org.lazaret.leaver.Leavers;
import org.lazaret.web.door.Command;
import org.lazaret.web.form.QueryDay;
import org.lazaret.web.job.JobAnswer;
import org.lazaret.web.leaver.LeaverAnswer.AllIssued;
import org.lazaret.web.leaver.LeaverAnswer.LeaversOfDay;
import org.lazaret.web.problem.Texts;

/** Who left a site on a day; their certificates issued together, and printed as one file. */
@RequestScoped
@Path("/sites/{site}")
public class LeaversResource {
    @Inject
    private Leavers leavers;
    @Inject
    private CertificatePrints prints;
    @Inject
    private ObjectMapper json;
    @Inject
    private Caller caller;
    @Context
    private HttpHeaders headers;

    /**
     * @param day   of the site's calendar: everybody who left on it; {@code null} where {@code stays} says who
     * @param stays at most 1,000; {@code null} where {@code day} says who
     */
    public record CertificatesForm(LocalDate day, List<UUID> stays) {
    }

    /** @param certificates that stand, at most 1,000 */
    public record PrintsForm(List<UUID> certificates) {
    }

    /**
     * @param day  of the site's calendar, {@code 2021-08-09}; the day in progress without it
     * @param live {@code true} from a page that is open already and refreshes itself: leaves no row in the audit
     */
    @GET
    @Path("leavers")
    public LeaversOfDay leavers(@PathParam("site") UUID site, @QueryParam("day") String day, @QueryParam("live") boolean live) {
        return LeaversOfDay.of(leavers.on(caller, site, QueryDay.of(day), live));
    }

    /** Issues the certificates that are missing, and says of everybody else why there is none. Asked again it issues nothing more. */
    @POST
    @Path("certificates")
    @Command
    public Response issue(@PathParam("site") UUID site, CertificatesForm form) {
        return Response.ok(AllIssued.of(leavers.issue(caller, site, new Leavers.Asked(form.day(), form.stays())))).build();
    }

    /** A sheet for each in one file, in the order of rooms: the result of the job. */
    @POST
    @Path("certificate-prints")
    @Command
    public Response print(@PathParam("site") UUID site, PrintsForm form) {
        JobView job = prints.ask(caller, site, form.certificates());
        return Response.accepted(JobAnswer.of(job, Texts.in(headers.getAcceptableLanguages()), json)).location(URI.create("jobs/" + job.id())).build();
    }
}
