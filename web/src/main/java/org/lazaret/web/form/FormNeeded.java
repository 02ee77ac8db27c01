package org.lazaret.web.form;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.lazaret.shared.Invalid;

/** A request that has to bring a form brings one: an empty body or {@code null} is told, before a resource looks at it. */
@Provider
public class FormNeeded implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        Object form = body.proceed();
        if (form == null) {
            throw new Invalid("", "missing");
        }
        return form;
    }
}
