/** The textures of the stone, defined once a page and referred to by every streak: rubbed gold, hatching, ruling. */
export function StoneDefs() {
  return (
    <svg className="defs" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="rub" width="420" height="24" patternUnits="userSpaceOnUse" patternTransform="translate(0 -12)" fill="none">
          <path
            className="t-wisp"
            strokeWidth=".8"
            d="M221.9 0.8l88.9 -0.1M221.8 1.6l117.7 0.1M109.7 1l55 0.1M223.7 1.4l69.7 -0.1M340.8 1.6l116.7 0.1M-79.2 1.6l116.7 0.1M343.7 1.4l60.4 0M149.3 0.7l42.5 -0.1M108.9 23l126.1 -0M393.5 23.3l126 -0M-26.5 23.3l126 -0M92.6 22.6l57.7 -0.1M262.1 23.2l115.6 -0M274.3 23.1l47.6 0M382.1 23.1l107.5 -0M-37.9 23.1l107.5 -0M75 23.1l69.9 0.1"
          />
          <path
            className="t-rub"
            d="M0 1.9 7 2.3 12.9 2.1 22.7 1.6 34.3 1.6 44.9 1.6 51.1 2 66.8 1.7 74.7 2.2 92 2.2 102.2 2.6 107.8 2.5 116.6 1.7 123.1 1.9 138.7 1.7 151.3 2.3 161.1 2.2 166.9 1.6 174.6 2.3 185.2 1.9 197.8 2 206.7 2.4 220.8 1.8 233.2 2.1 249.6 2.4 258.3 2.6 264.9 2 279.7 1.7 291.1 1.6 304.8 2.4 317.2 2.5 326.3 2.3 339 2.2 350 2.5 367.2 2.1 380.9 1.6 395 2.3 412.9 2.5 420 1.9L420 21.8 411.2 21.4 404.1 22.3 395.7 21.7 389.3 21.4 378 21.9 360.1 22.3 353.5 21.8 344 21.6 337.1 22 320.7 21.4 311 21.5 304 21.4 298.3 21.7 291.2 21.6 285.4 21.4 272.1 21.5 261.9 21.8 246.6 22.3 231.4 22.3 225.7 22.1 212.7 21.9 198.7 22.4 186.3 21.8 175.9 21.4 167.5 22 156.2 21.6 148.2 21.5 141.2 22.4 124.7 21.7 114.3 21.7 98.1 22.3 81.6 22 70.8 21.4 54.4 21.8 46.2 21.5 31.2 21.4 24.7 21.5 13.7 21.4 0 21.8z"
          />
          <path
            className="t-lo"
            strokeWidth=".6"
            strokeOpacity=".8"
            d="M408.1 10.2l138.2 0.3M-11.9 10.2l138.2 0.3M304.4 6.4l91.6 -0.2M380 17.2l94.8 0.2M-40 17.2l94.8 0.2M411.7 14.7l129.6 0M-8.3 14.7l129.6 0M55 3.7l235.1 0.1M221.2 19.4l143.7 0.3M347 7.1l112.8 -0.1M-73 7.1l112.8 -0.1M101 13.5l114.1 -0.1M55.1 19l130.1 -0M245 18.9l141.5 0.3M210.7 12.5l159 -0.3M184.9 6.6l70.7 0.2M72.4 11.5l193.3 0M136.9 12.3l164.4 0.2M44.6 13l112.2 -0.2M324.3 12.1l165.5 0.2M-95.7 12.1l165.5 0.2M383.2 11l174.1 0M-36.8 11l174.1 0M215.1 15.3l146.9 0M200.8 19.5l188.9 0.3M395.7 7.9l165.1 0.3M-24.3 7.9l165.1 0.3M352.8 5.8l90.7 -0M-67.2 5.8l90.7 -0M30.5 7.6l82.4 0.1"
          />
          <path
            className="t-hi"
            strokeWidth=".55"
            strokeOpacity=".85"
            d="M329.3 19l73.2 0.2M277.3 5.7l182.4 0.3M-142.7 5.7l182.4 0.3M92.2 20l109.7 -0M415.7 17.9l74.2 -0M-4.3 17.9l74.2 -0M216.6 9.2l79.4 -0.1M303.3 3.5l133.1 -0M-116.7 3.5l133.1 -0M7.6 9l143.6 0M27 20.5l168.3 0.3M44 7.9l55.9 0.2M113.6 5.5l113.3 0.3M344 7.8l72.4 0.3M239.6 15.5l63.4 -0.3M289 10.7l60.9 0.3M266.5 17.3l62.6 0.2M28 18.4l118.1 -0.1M232.3 19.5l90.2 -0.3"
          />
          <path
            className="t-slit"
            strokeWidth=".55"
            d="M221.3 3.1l20.8 -0.1M21.2 3l29.7 -0M319 3.2l38 -0.1M145.7 2.6l27 -0.1M307.9 3.7l24.3 -0M392.5 2.8l52 -0M-27.5 2.8l52 -0M207.9 21.1l33.3 0M288.9 21.4l31.1 0.1M296.8 20.7l33.8 -0M22.8 19.7l19.1 0.1M107.3 19.7l19.7 0.1M365.6 20.7l28.4 -0.1M123.1 11.7l26.3 -0M110.6 15.7l58.9 0M102.7 15.7l32.4 -0"
          />
        </pattern>
        <pattern id="rub-b" href="#rub" patternTransform="translate(-137 -12)" />
        <pattern id="rub-c" href="#rub" patternTransform="translate(-263 -12)" />
        <pattern id="rub-l" href="#rub" patternTransform="translate(-60 -17) scale(1.4)" />
        <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className="t-pale" strokeWidth="2.2" d="M0 0v5" />
        </pattern>
        <pattern id="hatch-s" width="3.4" height="3.4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className="t-pale" strokeWidth="1.7" d="M0 0v3.4" />
        </pattern>
        <pattern id="ruled" width="6" height="4" patternUnits="userSpaceOnUse">
          <path stroke="#d5a43b" strokeWidth="2.4" d="M0 2h6" />
        </pattern>
        <pattern id="ruled-pale" width="6" height="4" patternUnits="userSpaceOnUse">
          <path className="t-pale" strokeWidth="1.4" d="M0 2h6" />
        </pattern>
        <pattern id="inkruled" width="6" height="4" patternUnits="userSpaceOnUse">
          <path className="t-inkpale" strokeWidth="1.8" d="M0 2h6" />
        </pattern>
        <pattern id="inkhatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className="t-inkpale" strokeWidth="1.6" d="M0 0v5" />
        </pattern>
      </defs>
    </svg>
  )
}
