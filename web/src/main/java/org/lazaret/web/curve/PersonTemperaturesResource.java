package org.lazaret.web.curve;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.curve.Curves;
import org.lazaret.web.form.Fields;

/** How somebody's temperature went, from patches and thermometers. */
@RequestScoped
@Path("/people/{person}/temperatures")
@Produces(MediaType.APPLICATION_JSON)
public class PersonTemperaturesResource {
    @Inject
    private Curves curves;
    @Inject
    private Caller caller;

    /**
     * @param from   14 days before the end when it is left out
     * @param to     now when it is left out; at most 62 days after the start
     * @param points to draw, 50 to 5,000; 1,000 when it is left out
     * @param live   {@code true} from a page that is open already and refreshes itself: leaves no row in the audit
     */
    @GET
    public TemperaturesAnswer of(@PathParam("person") UUID person, @QueryParam("from") String from, @QueryParam("to") String to,
            @QueryParam("points") Integer points, @QueryParam("live") boolean live) {
        Fields fields = new Fields();
        Curves.Asked asked = new Curves.Asked(fields.instant("from", from), fields.instant("to", to), points, live);
        fields.refuse();
        return TemperaturesAnswer.of(curves.of(caller, person, asked));
    }
}
