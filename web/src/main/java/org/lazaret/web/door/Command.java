package org.lazaret.web.door;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A REST method that changes something; it returns a {@link jakarta.ws.rs.core.Response}. It runs in one transaction
 * together with its audit rows and its stored answer: sent again under the same {@code Idempotency-Key}, it answers the
 * same and does nothing. A {@code POST} must bring a key; {@code PUT}, {@code PATCH} and {@code DELETE} may. A location
 * is given as seen from {@code /api/}: {@code stays/<id>}.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Command {
}
