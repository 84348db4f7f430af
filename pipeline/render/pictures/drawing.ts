/** What has been drawn, and how much room it takes, in rem; without a width it takes what it gets. */
export interface Drawing {
  parts: string[]
  width?: number
  height: number
}
