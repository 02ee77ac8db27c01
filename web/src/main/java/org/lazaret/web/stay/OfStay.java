package org.lazaret.web.stay;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Requests about one stay, which is their first parameter. A command that names a version in {@code If-Match} is refused when
 * the stay has changed since; this is asked in the command's own transaction.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@interface OfStay {
}
