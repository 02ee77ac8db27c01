package org.lazaret.web.door;

import java.net.URI;
import java.util.Locale;

/** The proof that a change was asked for by our own pages: another site's page cannot send our header, and says where it is. */
final class Origin {
    static final String HEADER = "X-Lazaret";

    private Origin() {
    }

    /**
     * @param proof     the header only our pages and programs send; {@code null} when missing
     * @param fetchSite {@code Sec-Fetch-Site} as a browser sends it; {@code null} from programs
     * @param origin    {@code Origin} as a browser sends it; {@code null} from programs
     * @param host      {@code Host}: the address the browser believes it speaks to
     * @throws OtherOrigin it is not proved
     */
    static void require(String proof, String fetchSite, String origin, String host) {
        boolean ours = proof != null && !proof.isBlank();
        boolean sameSite = fetchSite == null || fetchSite.equals("same-origin") || fetchSite.equals("none");
        if (!ours || !sameSite || origin != null && !isSame(origin, host)) {
            throw new OtherOrigin();
        }
    }

    private static boolean isSame(String origin, String host) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null && host != null && authority.toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
