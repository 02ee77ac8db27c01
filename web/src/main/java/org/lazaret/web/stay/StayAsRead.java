package org.lazaret.web.stay;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.stay.StayVersions;
import org.lazaret.web.IfMatch;

/** Looks, before a command about a stay, whether the stay still stands as whoever sends it read it. */
@OfStay
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE + 1)
public class StayAsRead {
    @Inject
    private StayVersions versions;
    @Inject
    private Caller caller;
    @Inject
    private HttpServletRequest request;

    @AroundInvoke
    Object look(InvocationContext method) throws Exception {
        versions.unchanged(caller, (UUID) method.getParameters()[0], IfMatch.given(request.getHeader(HttpHeaders.IF_MATCH)));
        return method.proceed();
    }
}
