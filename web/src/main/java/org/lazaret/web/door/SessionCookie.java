package org.lazaret.web.door;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;
import org.lazaret.account.Token;
import org.lazaret.session.Sessions;

/** The cookie that carries the session's token: no script reads it, no other site sends it. */
public final class SessionCookie {
    private static final String NAME = "lazaret";

    private SessionCookie() {
    }

    static Optional<Token> read(ContainerRequestContext request) {
        return Optional.ofNullable(request.getCookies().get(NAME)).map(Cookie::getValue)
                .filter(text -> text.length() == 43).map(Token::new);
    }

    /** @param secure the request came over https, so the cookie never leaves it */
    public static NewCookie of(Token token, boolean secure) {
        return cookie(token.text(), (int) Sessions.ABSOLUTE.toSeconds(), secure);
    }

    public static NewCookie none(boolean secure) {
        return cookie("", 0, secure);
    }

    private static NewCookie cookie(String value, int seconds, boolean secure) {
        return new NewCookie.Builder(NAME).value(value).path("/").httpOnly(true).secure(secure)
                .sameSite(NewCookie.SameSite.STRICT).maxAge(seconds).build();
    }
}
