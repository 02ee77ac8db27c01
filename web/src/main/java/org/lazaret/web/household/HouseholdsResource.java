package org.lazaret.web.household;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.access.SiteScope;
import org.lazaret.household.Household;
import org.lazaret.household.Households;
import org.lazaret.household.KinGroup;
import org.lazaret.site.Sites;
import org.lazaret.web.door.Command;
import org.lazaret.web.form.Fields;

/** Who lives together and who may share a room, as a site wrote it down. */
@RequestScoped
@Path("/sites/{site}")
public class HouseholdsResource {
    @Inject
    private Sites sites;
    @Inject
    private Households households;
    @Inject
    private Caller caller;

    /** A household or kin group; {@code address} is {@code null} for kin groups. */
    public record Group(UUID id, String label, String address) {
        static Group of(Household household) {
            return new Group(household.id(), household.label(), household.address());
        }

        static Group of(KinGroup group) {
            return new Group(group.id(), group.label(), null);
        }
    }

    /** By label, at most 200: more is narrowed down by {@code q}. */
    public record Groups(List<Group> items, String next) {
    }

    /** A new one. */
    public record GroupForm(String label, String address) {
    }

    @GET
    @Path("/households")
    public Groups households(@PathParam("site") UUID site, @QueryParam("q") String text) {
        return new Groups(households.households(caller, scope(site), text).stream().map(Group::of).toList(), null);
    }

    @POST
    @Path("/households")
    @Command
    public Response household(@PathParam("site") UUID site, GroupForm form) {
        Fields fields = new Fields();
        String label = fields.required("label", form.label(), 100);
        String address = fields.text("address", form.address(), 300);
        fields.refuse();
        SiteScope scope = scope(site);
        return created(Group.of(households.household(caller, scope, label, address, scope.divisionCode())));
    }

    @GET
    @Path("/kin-groups")
    public Groups kinGroups(@PathParam("site") UUID site, @QueryParam("q") String text) {
        return new Groups(households.kinGroups(caller, scope(site), text).stream().map(Group::of).toList(), null);
    }

    @POST
    @Path("/kin-groups")
    @Command
    public Response kinGroup(@PathParam("site") UUID site, GroupForm form) {
        Fields fields = new Fields();
        String label = fields.required("label", form.label(), 100);
        fields.refuse();
        return created(Group.of(households.kinGroup(caller, scope(site), label)));
    }

    private SiteScope scope(UUID site) {
        return sites.of(caller, site).scope();
    }

    private static Response created(Group made) {
        return Response.status(Response.Status.CREATED).entity(made).build();
    }
}
