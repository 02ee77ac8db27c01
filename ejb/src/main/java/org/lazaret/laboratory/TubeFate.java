package org.lazaret.laboratory;

/**
 * What is known of a tube since it left the site.
 *
 * @param consignment {@code null} while it is at the site
 * @param receipt     the last one; {@code null} while nobody said anything
 * @param result      the one that stands; {@code null} for none
 */
record TubeFate(Consignment consignment, Receipt receipt, TubeResult result) {
    static final TubeFate AT_THE_SITE = new TubeFate(null, null, null);
}
