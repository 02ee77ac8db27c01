package org.lazaret.web.door;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import org.lazaret.access.Policy;

/** Nothing of a site leaves the house when the service forgot to ask whether the caller may see that site. */
@Provider
public class Asked implements ContainerResponseFilter {
    @Inject
    private Visit visit;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Record && MediaType.APPLICATION_OCTET_STREAM_TYPE.equals(response.getMediaType())) {
            // A resource that names no type would have to be written as bytes for a client that takes any.
            response.setEntity(response.getEntity(), response.getEntityAnnotations(), MediaType.APPLICATION_JSON_TYPE);
        }
        response.getHeaders().putSingle("X-Request-Id", visit.reference().toString());
        boolean ofSite = visit.row() != null && visit.row().where() == Policy.Where.SITE;
        boolean replayed = response.getHeaders().containsKey(CommandRun.REPLAYED);
        if (ofSite && response.getStatus() < 400 && !replayed && !visit.caller().owed().hasAsked()) {
            throw new IllegalStateException(visit.row().key() + " did not ask for the place");
        }
    }
}
