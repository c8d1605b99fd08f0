import { expect, test } from 'vitest';
import { provincesOf, whosePlace } from '../../functions/reference/city-places.ts';
import { parseRegisters } from '../../functions/reference/read-registers.ts';

const parks =
  'code,name,kind,customs_districts\n430181,浏阳市,区县,43209\n430104,岳麓区,区县,\nP1,浏阳经济技术开发区,国家级园区,43202\n';
const changsha = { city: { zh: '长沙市', en: 'Changsha' }, statistics: { area: '430100' } };

function city(settings: object) {
  return parseRegisters(
    new Map([
      ['parks.csv', parks],
      ['bulletin.json', JSON.stringify(settings)],
    ]),
  );
}

test.each([
  [
    'city',
    ['43', '4301', '430100', '430000', '43019', '4301W', '430102', '430181', '4301.0', '43202', '43209'],
  ],
  [
    'city',
    [
      '长沙市',
      '长沙',
      '湖南长沙',
      '湖南省长沙市',
      '中国湖南省长沙市',
      '长沙市岳麓区',
      '岳麓区',
      '湖南省浏阳市',
      '湖南省',
      '湖南',
    ],
  ],
  ['city', ['Changsha', 'CHANGSHA', 'Yuelu, Changsha, Hunan', 'Hunan Province', ' 长 沙 ']],
  ['elsewhere', ['44', '31', '4401', '440100', '31222', '430200', '4302', '43029', '43039', '43909']],
  [
    'elsewhere',
    ['广东省', '广东', '广东省广州市', '上海市', '上海市浦东新区', '湖南省株洲市', '岳阳市', '内蒙古自治区'],
  ],
  ['elsewhere', ['Guangdong', 'Shanghai', 'Guangzhou, Guangdong']],
  ['untold', ['', '广州市', 'Guangzhou', '4326', '某地']],
] as const)('of a city whose code a setting tells: %s %j', (whose, places) => {
  const read = whosePlace(city(changsha));
  expect(places.map((place) => [place, read(place)])).toEqual(places.map((place) => [place, whose]));
});

test.each([
  [
    ['43', '44'],
    ['43', '4401', '广东省', '湖南'],
    ['31', '上海市'],
    ['', '长沙市岳麓区', '某地'],
  ],
  [['4301'], ['4301', '430102', '43012'], ['43', '4302', '44', '广东省广州市'], ['', '长沙市']],
  [['长沙'], ['湖南省长沙市', '长沙市岳麓区'], ['湖南省株洲市', '株洲', '广东省'], ['', '4301']],
  [['430100', '长沙'], ['4301', '长沙市'], ['4302', '株洲市'], ['']],
] as const)('of a city whose places a setting lists: %j', (places, own, others, untold) => {
  const read = whosePlace(city({ ...changsha, places }));
  expect(own.map((place) => [place, read(place)])).toEqual(own.map((place) => [place, 'city']));
  expect(others.map((place) => [place, read(place)])).toEqual(others.map((place) => [place, 'elsewhere']));
  expect(untold.map((place) => [place, read(place)])).toEqual(untold.map((place) => [place, 'untold']));
});

test('a city of which no setting tells has no place, and none is elsewhere', () => {
  expect(['43', '长沙市', ''].map(whosePlace(city({})))).toEqual(['untold', 'untold', 'untold']);
});

test('a province that is a city has all that lies in it', () => {
  const read = whosePlace(city({ city: { zh: '上海市', en: 'Shanghai' }, statistics: { area: '310000' } }));
  expect(['31', '31222', '上海市', '上海市浦东新区', '江苏省'].map(read)).toEqual([
    ...['city', 'city', 'city', 'city', 'elsewhere'],
  ]);
});

test('a city that is called as its province is told apart from the others there', () => {
  const read = whosePlace(city({ city: { zh: '吉林市', en: 'Jilin City' }, statistics: { area: '220200' } }));
  expect(['吉林市', '2202', '220100', '22'].map(read)).toEqual(['city', 'city', 'elsewhere', 'city']);
  expect(read('吉林省长春市')).not.toBe('city');
});

test('the provinces of a city are those of its places', () => {
  expect([...provincesOf(city({ ...changsha, places: ['4301', '广东省广州市'] }))]).toEqual(['43', '44']);
  expect([...provincesOf(city(changsha))]).toEqual(['43']);
  expect([...provincesOf(city({ places: ['长沙'] }))]).toEqual([]);
});
