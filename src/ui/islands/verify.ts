// The check of public pages against the public log; the same code is the page that people keep on their own machine.
import '../../../verify/browser/island.mjs'
