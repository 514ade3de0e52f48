/** The numbers of all registers: few pages show them, and they change seldom. */
export const registersTopic = 'disclosure.registers'
