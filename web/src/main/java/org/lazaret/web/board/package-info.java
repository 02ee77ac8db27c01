/** The room board, lists of stays and a person's whereabouts over HTTP. */
package org.lazaret.web.board;
