package org.lazaret.site;

/** What a site is for. */
public enum SiteKind {
    /** Central isolation: a room holds one person, save by recorded exception (invariant 3). */
    ISOLATION,
    /** Staff in the closed loop live here, one to a room (R18). */
    RESIDENCE,
    /** A ward's capacity is its beds. */
    HOSPITAL,
    /** People at home: stays with an address and no bed. */
    COMMUNITY;

    /** Whether a room holds one person unless an exception is on record. */
    public boolean oneToARoom() {
        return this == ISOLATION || this == RESIDENCE;
    }
}
