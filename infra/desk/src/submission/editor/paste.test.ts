import { describe, expect, it } from 'vitest'
import { cleaned, lines } from './paste'

describe('what is pasted', () => {
  it('from Word keeps its paragraphs, subheads, weight and lists and nothing else', () => {
    const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{color:red}</style></head><body>
      <h2 style="margin:0">排班跟着农时走<o:p></o:p></h2>
      <p class="MsoNormal" style="text-indent:24pt"><span style="font-size:12pt">　　晚上<b>8</b>点，灯还亮着。</span></p>
      <p class="MsoNormal"><o:p>&nbsp;</o:p></p>
      <p class="MsoListParagraph" style="mso-list:l0 level1 lfo1">1、先登记</p>
      <p class="MsoListParagraph" style="mso-list:l0 level1 lfo1">2、再量血压</p></body></html>`
    expect(cleaned(word)).toBe(
      '<h3>排班跟着农时走</h3><p>晚上<strong>8</strong>点，灯还亮着。</p>' +
        '<ol><li><p>先登记</p></li><li><p>再量血压</p></li></ol>',
    )
  })

  it('from WeChat becomes paragraphs however deep its sections are', () => {
    const wechat = `<section style="padding:1em"><section><p><span style="letter-spacing:1px">夜门诊开到村口。</span></p>
      <p><br></p><section><span style="font-weight: bold;">村医</span>不打烊。<br>药箱就在家门口。</section></section></section>`
    expect(cleaned(wechat)).toBe(
      '<p>夜门诊开到村口。</p><p><strong>村医</strong>不打烊。</p><p>药箱就在家门口。</p>',
    )
  })

  it('brings no script, no picture and no address along', () => {
    const html = cleaned('<p onclick="x()">正文<script>alert(1)</script><a href="javascript:x">链接</a><img src=x onerror=x></p>')
    expect(html).toBe('<p>正文链接</p>')
  })

  it('as plain text is a paragraph a line', () => {
    expect(lines('　　第一段。\r\n\r\n　　第二段。\n')).toEqual(['第一段。', '第二段。'])
  })
})
