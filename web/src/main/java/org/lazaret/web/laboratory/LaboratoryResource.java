package org.lazaret.web.laboratory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.lazaret.access.Caller;
import org.lazaret.laboratory.Laboratories;
import org.lazaret.laboratory.Laboratory;
import org.lazaret.web.door.Command;
import org.lazaret.web.sample.TubeAnswer.LaboratoryRef;

/** Who examines samples. */
@RequestScoped
@Path("/laboratories")
public class LaboratoryResource {
    @Inject
    private Laboratories laboratories;
    @Inject
    private Caller caller;

    /** @param name 1–60 characters; blanks, width and case make no other laboratory */
    public record NameForm(String name) {
    }

    /** In the order of their names. */
    public record LaboratoriesAnswer(List<LaboratoryRef> items) {
    }

    @GET
    public LaboratoriesAnswer list() {
        return new LaboratoriesAnswer(laboratories.list(caller).stream().map(LaboratoryResource::answer).toList());
    }

    /** 201 when it is entered now, 200 when somebody had before. */
    @POST
    @Command
    public Response enter(NameForm form) {
        Laboratories.Entered entered = laboratories.enter(caller, form.name());
        return Response.status(entered.isNew() ? Response.Status.CREATED : Response.Status.OK).entity(answer(entered.laboratory())).build();
    }

    private static LaboratoryRef answer(Laboratory one) {
        return new LaboratoryRef(one.id(), one.name());
    }
}
