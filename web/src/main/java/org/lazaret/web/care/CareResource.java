package org.lazaret.web.care;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.care.CareFiles;
import org.lazaret.care.HealthNoteKind;
import org.lazaret.care.NeedKind;
import org.lazaret.shared.Invalid;
import org.lazaret.web.door.Command;
import org.lazaret.web.form.Fields;

/** Needs of R12, diseases, medicines, allergies and vaccinations of a person. */
@RequestScoped
@Path("/people/{person}/care")
public class CareResource {
    @Inject
    private CareFiles files;
    @Inject
    private Caller caller;

    @GET
    public CareAnswer read(@PathParam("person") UUID person, @QueryParam("live") boolean live) {
        return CareAnswer.of(files.of(caller, person, live));
    }

    /** An assessment as typed; {@code endDay} is the first day the need no longer holds. */
    public record NeedForm(NeedKind kind, String assessor, Instant assessedAt, String note, LocalDate firstDay, LocalDate endDay) {
        CareFiles.Assessment read() {
            Fields fields = new Fields();
            CareFiles.Assessment assessment = new CareFiles.Assessment(fields.present("kind", kind),
                    fields.required("assessor", assessor, 100), fields.present("assessedAt", assessedAt),
                    fields.text("note", note, 300), fields.present("firstDay", firstDay), endDay);
            fields.refuse();
            return assessment;
        }
    }

    @POST
    @Path("/needs")
    @Command
    public Response assess(@PathParam("person") UUID person, NeedForm form) {
        return created(CareAnswer.NeedAnswer.of(files.assess(caller, person, form.read())));
    }

    /** From which day on a need no longer holds. */
    public record NeedEnd(LocalDate day) {
    }

    @POST
    @Path("/needs/{need}/end")
    @Command
    public Response end(@PathParam("person") UUID person, @PathParam("need") UUID need, NeedEnd end) {
        if (end.day() == null) {
            throw new Invalid("day", "missing");
        }
        return Response.ok(CareAnswer.NeedAnswer.of(files.endNeed(caller, person, need, end.day()))).build();
    }

    /** A disease, medicine or allergy as typed. */
    public record NoteForm(HealthNoteKind kind, String what, String detail) {
    }

    @POST
    @Path("/notes")
    @Command
    public Response note(@PathParam("person") UUID person, NoteForm form) {
        Fields fields = new Fields();
        HealthNoteKind kind = fields.present("kind", form.kind());
        String what = fields.required("what", form.what(), 200);
        String detail = fields.text("detail", form.detail(), 300);
        fields.refuse();
        return created(CareAnswer.NoteAnswer.of(files.note(caller, person, kind, what, detail)));
    }

    @POST
    @Path("/notes/{note}/withdrawal")
    @Command
    public Response withdraw(@PathParam("person") UUID person, @PathParam("note") UUID note, Withdrawn why) {
        files.withdrawNote(caller, person, note, why.reason());
        return Response.noContent().build();
    }

    /** Why something is taken back. */
    public record Withdrawn(String reason) {
    }

    /** A dose as typed. */
    public record DoseForm(String vaccine, Integer dose, LocalDate givenOn, String batch) {
    }

    @POST
    @Path("/vaccinations")
    @Command
    public Response vaccinated(@PathParam("person") UUID person, DoseForm form) {
        Fields fields = new Fields();
        String vaccine = fields.required("vaccine", form.vaccine(), 100);
        String batch = fields.text("batch", form.batch(), 60);
        Integer dose = fields.present("dose", form.dose());
        fields.refuse();
        if (dose < 1 || dose > 12) {
            throw new Invalid("dose", "out-of-range", "least", 1, "most", 12);
        }
        return created(CareAnswer.DoseAnswer.of(files.vaccinated(caller, person, vaccine, dose, form.givenOn(), batch)));
    }

    @POST
    @Path("/vaccinations/{dose}/withdrawal")
    @Command
    public Response withdrawDose(@PathParam("person") UUID person, @PathParam("dose") UUID dose, Withdrawn why) {
        files.withdrawDose(caller, person, dose, why.reason());
        return Response.noContent().build();
    }

    private static Response created(Object made) {
        return Response.status(Response.Status.CREATED).entity(made).build();
    }
}
